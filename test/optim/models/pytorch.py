"""Writes pytorch-more.reference.json: gradients of a network of two outputs under every activation and loss, by PyTorch.

python3 test/optim/models/pytorch.py > test/optim/models/pytorch-more.reference.json
"""

import json

import torch
from torch.nn import functional as F

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)
torch.manual_seed(7)

sizes = [3, 5, 4, 2]
x = torch.randn(6, sizes[0])
numbers = torch.randn(6, sizes[-1])
labels = (torch.rand(6, sizes[-1]) > 0.5).double()
classes = torch.randint(0, 2, (6,))
# The loss here with its options, its targets, and the same there.
losses = [
    ("squared", {}, numbers, lambda out: F.mse_loss(out, numbers)),
    ("squared", {"reduction": "sum"}, numbers, lambda out: F.mse_loss(out, numbers, reduction="sum")),
    ("absolute", {}, numbers, lambda out: F.l1_loss(out, numbers)),
    ("huber", {"delta": 0.7}, numbers, lambda out: F.huber_loss(out, numbers, delta=0.7)),
    ("crossEntropy", {}, labels, lambda out: F.binary_cross_entropy_with_logits(out, labels)),
    ("hinge", {}, labels, lambda out: torch.clamp(1 - (2 * labels - 1) * out, min=0).mean()),
    ("softmaxCrossEntropy", {"classes": 2}, F.one_hot(classes, 2).double(), lambda out: F.cross_entropy(out, classes)),
]


def case(activation, w):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [w.pop(0).reshape(outputs, inputs), w.pop(0)]

    def forward():
        h = x
        for l in range(0, len(layers), 2):
            h = F.linear(h, layers[l], layers[l + 1])
            if l < len(layers) - 2:
                h = getattr(torch, activation)(h)
        return h

    def flat(parts):
        return torch.cat([part.reshape(-1) for part in parts]).tolist()

    for loss, options, targets, there in losses:
        value = there(forward())
        gradient = torch.autograd.grad(value, layers)
        yield {
            "activation": activation,
            "loss": loss,
            "options": options,
            "y": targets.tolist(),
            "w": flat(layers),
            "value": value.item(),
            "gradient": flat(gradient),
        }


def drawn():
    for inputs, outputs in zip(sizes, sizes[1:]):
        yield torch.randn(outputs * inputs, requires_grad=True)
        yield torch.randn(outputs, requires_grad=True)


cases = [c for activation in ("tanh", "sigmoid", "relu") for c in case(activation, list(drawn()))]
note = f"Computed by pytorch.py, beside this file, with PyTorch {torch.__version__} (CPU, float64)."
head = {"note": note, "sizes": sizes, "x": x.tolist()}
print(json.dumps(head)[:-1] + ', "cases": [\n' + ",\n".join(map(json.dumps, cases)) + "\n]}")
