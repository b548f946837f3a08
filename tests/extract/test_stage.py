"""Stages in an order that is checked when the pipeline is built."""

import pytest

from dateline.extract.boilerplate import BoilerplateStage
from dateline.extract.language import LanguageStage
from dateline.extract.read_document import STAGES
from dateline.extract.stage import Pipeline
from dateline.model.errors import UsageError


def test_a_stage_before_what_it_requires_is_refused() -> None:
    with pytest.raises(UsageError, match="boilerplate needs parse first"):
        Pipeline([BoilerplateStage(), LanguageStage()])


def test_a_stage_that_stands_twice_is_refused() -> None:
    with pytest.raises(UsageError, match="language stands twice"):
        Pipeline([LanguageStage(), LanguageStage()])


def test_the_default_pipeline_names_its_stages_with_versions() -> None:
    names = Pipeline([stage() for stage in STAGES]).names
    assert names[0] == "language@1"
    assert len(set(names)) == len(STAGES)
