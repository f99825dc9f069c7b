"""The gradient that gradients.ts times, by PyTorch: reads the network and its data as JSON, prints seconds and gradient."""

import json
import sys
import time

import torch

torch.set_num_threads(1)
given = json.load(sys.stdin)
x = torch.tensor(given["x"], dtype=torch.float64).reshape(-1, given["sizes"][0])
y = torch.tensor(given["y"], dtype=torch.float64).reshape(-1, given["sizes"][-1])
parameters, at = [], 0
for n, m in zip(given["sizes"], given["sizes"][1:]):
    for shape in ((m, n), (m,)):
        size = torch.Size(shape).numel()
        values = torch.tensor(given["w"][at : at + size], dtype=torch.float64).reshape(shape)
        parameters.append(values.requires_grad_())
        at += size


def gradient():
    h = x
    for layer in range(0, len(parameters), 2):
        h = torch.nn.functional.linear(h, parameters[layer], parameters[layer + 1])
        if layer < len(parameters) - 2:
            h = torch.tanh(h)
    return torch.autograd.grad(torch.mean((h - y) ** 2), parameters)


for _ in range(300):
    gradient()
seconds = []
for _ in range(30):
    start = time.perf_counter()
    for _ in range(100):
        gradient()
    seconds.append((time.perf_counter() - start) / 100)
flat = torch.cat([part.reshape(-1) for part in gradient()])
print(json.dumps({"seconds": min(seconds), "gradient": flat.tolist()}))
