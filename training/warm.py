"""Read a shipped 8-bit attribution model back as a torch state, to go on training it."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

__all__ = ["read_state"]

_PREFIX = "model."


def read_state(path: Path) -> dict[str, Tensor]:
    """Return the state that the file was exported from, to 8 bits."""
    graph = onnx.load(path).graph
    arrays = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    state = {name: value for name, value in arrays.items() if name.startswith(_PREFIX)}
    state = {name: value for name, value in state.items() if value.ndim and "quant" not in name}
    for name in list(arrays):
        if name.startswith(_PREFIX) and name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            state[plain] = _restored(arrays, plain)
    consumers = {name: node for node in graph.node for name in node.input}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            plain = node.input[1].removesuffix("_quantized")
            bias = _bias_after(node, consumers, arrays)
            state[bias.removesuffix("bias") + "weight"] = _restored(arrays, plain).T
    tensors = {
        name.removeprefix(_PREFIX): torch.from_numpy(np.array(value, dtype=np.float32))
        for name, value in state.items()
        if not name.endswith(("_scale", "_zero_point"))
    }
    kinds = next(value for name, value in arrays.items() if name.startswith("onnx::Add"))
    tensors["encoder.kinds.weight"] = torch.from_numpy(np.stack([kinds, kinds]))
    return tensors


def _restored(arrays: dict[str, np.ndarray], name: str) -> np.ndarray:
    whole = arrays[f"{name}_quantized"].astype(np.float32)
    zero = arrays[f"{name}_zero_point"].astype(np.float32)
    return (whole - zero) * arrays[f"{name}_scale"]


def _bias_after(node: onnx.NodeProto, consumers: dict, arrays: dict) -> str:
    """Return the name of the bias that is added to a product's result."""
    while True:
        node = consumers[node.output[0]]
        for name in node.input:
            if name.startswith(_PREFIX) and name.endswith(".bias") and name in arrays:
                return str(name)
