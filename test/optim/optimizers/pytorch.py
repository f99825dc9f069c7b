"""Writes pytorch-more.reference.json: PyTorch's steps (CPU, float64) on objectives and with options that the reference leaves out.

python3 test/optim/optimizers/pytorch.py > test/optim/optimizers/pytorch-more.reference.json
"""

import json
import math

import torch
from torch import optim

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def booth(x):
    return (x[0] + 2 * x[1] - 7) ** 2 + (2 * x[0] + x[1] - 5) ** 2


def camel(x):
    return 2 * x[0] ** 2 - 1.05 * x[0] ** 4 + x[0] ** 6 / 6 + x[0] * x[1] + x[1] ** 2


def rosenbrock(x):
    return ((1 - x[:-1]) ** 2 + 100 * (x[1:] - x[:-1] ** 2) ** 2).sum()


def rastrigin(x):
    return 10 * len(x) + (x**2 - 10 * torch.cos(2 * math.pi * x)).sum()


def stretched_bowl(x):
    return (torch.tensor([0.08, 0.08 * 50**0.5, 4.0]) * x**2).sum() / 2


objectives = [
    ("booth", {}, booth, [-8.0, 2.0]),
    ("threeHumpCamel", {}, camel, [-1.9, -0.6]),
    ("rosenbrockOf", {"dimension": 4}, rosenbrock, [-1.2, 1.0, -0.5, 0.8]),
    ("rastriginOf", {"dimension": 3}, rastrigin, [3.4, -2.7, 1.1]),
    ("stretchedBowlOf", {"condition": 50, "dimension": 3, "steepest": 4}, stretched_bowl, [8.0, -3.0, 1.5]),
]
# The name here and its options, and the same there.
optimizers = [
    ("gradientDescent", {"rate": 1e-3}, optim.SGD, {"lr": 1e-3}),
    ("heavyBall", {"rate": 5e-4, "momentum": 0.9}, optim.SGD, {"lr": 5e-4, "momentum": 0.9}),
    (
        "heavyBall",
        {"rate": 5e-4, "momentum": 0.8, "dampening": 0.3},
        optim.SGD,
        {"lr": 5e-4, "momentum": 0.8, "dampening": 0.3},
    ),
    (
        "heavyBall",
        {"rate": 5e-4, "momentum": 0.9, "nesterov": True},
        optim.SGD,
        {"lr": 5e-4, "momentum": 0.9, "nesterov": True},
    ),
    ("adagrad", {"rate": 0.1}, optim.Adagrad, {"lr": 0.1}),
    ("rmsprop", {"rate": 0.01}, optim.RMSprop, {"lr": 0.01}),
    (
        "rmsprop",
        {"rate": 0.01, "momentum": 0.5, "centered": True},
        optim.RMSprop,
        {"lr": 0.01, "momentum": 0.5, "centered": True},
    ),
    ("adadelta", {"decay": 0.9}, optim.Adadelta, {"lr": 1.0}),
    ("adam", {"rate": 0.02}, optim.Adam, {"lr": 0.02}),
    ("amsgrad", {"rate": 0.02}, optim.Adam, {"lr": 0.02, "amsgrad": True}),
    ("adamw", {"rate": 0.02}, optim.AdamW, {"lr": 0.02}),
    ("adamax", {"rate": 0.02}, optim.Adamax, {"lr": 0.02}),
    # PyTorch 1.13's other path has a bug.
    ("nadam", {"rate": 0.02}, optim.NAdam, {"lr": 0.02, "foreach": True}),
    ("radam", {"rate": 0.02}, optim.RAdam, {"lr": 0.02}),
    ("radam", {"rate": 0.1, "beta1": 0.8, "beta2": 0.99}, optim.RAdam, {"lr": 0.1, "betas": (0.8, 0.99)}),
]


def positions(value, start, make, options):
    x = torch.tensor(start, requires_grad=True)
    method = make([x], **options)
    seen = {}
    for t in range(1, 201):
        method.zero_grad()
        value(x).backward()
        method.step()
        if not x.abs().max() < 1e6:
            break
        if t in (1, 2, 6, 20, 100, 200):
            seen[t] = x.tolist()
    return seen


lines = [
    json.dumps(
        {
            "objective": objective,
            "of": of,
            "start": start,
            "optimizer": optimizer,
            "options": ours,
            "positions": positions(value, start, make, theirs),
        }
    )
    for objective, of, value, start in objectives
    for optimizer, ours, make, theirs in optimizers
]
note = f"Computed by pytorch.py, beside this file, with PyTorch {torch.__version__} (CPU, float64)."
print('{"note": ' + json.dumps(note) + ', "trajectories": [\n' + ",\n".join(lines) + "\n]}")
