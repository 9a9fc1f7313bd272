"""Every crate that is built into the server or its tests carries a licence that we may use.

    python3 tests/licences.py

Reads `cargo metadata`; an SPDX expression passes when its OR and AND come true over the list below.
"""

import json
import re
import subprocess
import sys

ALLOWED = {
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OpenSSL",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
}


def allowed(expression):
    """Evaluates an SPDX expression; "MIT/Apache-2.0" is an old way to write OR."""
    expression = expression.replace("/", " OR ")
    tokens = re.findall(r"\(|\)|[^\s()]+", expression)
    position = 0

    def peek():
        return tokens[position] if position < len(tokens) else None

    def take():
        nonlocal position
        position += 1
        return tokens[position - 1]

    def either():
        result = both()
        while peek() == "OR":
            take()
            result = both() or result
        return result

    def both():
        result = one()
        while peek() == "AND":
            take()
            result = one() and result
        return result

    def one():
        name = take()
        if name == "(":
            result = either()
            take()
            return result
        if peek() == "WITH":
            take()
            name = f"{name} WITH {take()}"
        return name in ALLOWED

    return either() and position == len(tokens)


def self_test():
    for expression, expected in {
        "MIT": True,
        "MIT/Apache-2.0": True,
        "GPL-3.0-or-later": False,
        "GPL-2.0-only OR MIT": True,
        "(MIT OR Apache-2.0) AND Unicode-3.0": True,
        "MIT AND GPL-3.0-only": False,
        "Apache-2.0 WITH LLVM-exception": True,
        "GPL-2.0 WITH Classpath-exception-2.0": False,
    }.items():
        assert allowed(expression) is expected, expression


def main():
    self_test()
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    command += ["--filter-platform", "x86_64-unknown-linux-gnu"]
    metadata = json.loads(subprocess.check_output(command))
    used = {node["id"] for node in metadata["resolve"]["nodes"]}
    packages = [package for package in metadata["packages"] if package["id"] in used]
    refused = [
        f"{package['name']} {package['version']}: {package['license']}"
        for package in packages
        if not allowed(package["license"] or "none")
    ]
    for line in refused:
        print(f"licence not allowed: {line}", file=sys.stderr)
    if refused or len(packages) < 10:
        sys.exit(1)
    print(f"licences: {len(packages)} crates, all allowed")


main()
