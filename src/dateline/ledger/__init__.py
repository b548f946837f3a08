"""The append-only record of facts and judgements."""
