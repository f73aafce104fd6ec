#!/usr/bin/env python3
"""How long `ask` takes to its first prompt, and to what it understood of a sentence typed at once.

    taskset -c 0 Benchmarks/start.py .build/release/pimms-guide

Runs the program in a terminal of its own, 21 times; prints one JSON object a line, in milliseconds.
"""

import json
import os
import pty
import select
import statistics
import sys
import time

RUNS = 21
SENTENCE = "On va me couper l'électricité.\r\r"


class Terminal:
    """A program in a terminal, and how long ago it was started."""

    def __init__(self, program):
        self.begun = time.perf_counter()
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execv(program, [program, "ask"])

    def wait(self, words):
        """Milliseconds since the start when the program has written the words, in this order."""
        written = b""
        while not self.holds(written, words):
            ready, _, _ = select.select([self.descriptor], [], [], 10)
            if not ready:
                sys.exit(f"nothing more after: {written.decode(errors='replace')}")
            written += os.read(self.descriptor, 65536)
        return (time.perf_counter() - self.begun) * 1000

    @staticmethod
    def holds(written, words):
        place = 0
        for word in words:
            place = written.find(word.encode(), place)
            if place < 0:
                return False
        return True

    def end(self):
        os.kill(self.process, 9)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    figures = {"first_prompt": [], "first_sentence_understood": []}
    for _ in range(RUNS):
        terminal = Terminal(sys.argv[1])
        figures["first_prompt"].append(terminal.wait(["pour l'aide.", "… "]))
        os.write(terminal.descriptor, SENTENCE.encode())
        figures["first_sentence_understood"].append(terminal.wait(["Si je comprends bien"]))
        terminal.end()
    for name, times in figures.items():
        print(json.dumps({
            "figure": name, "median_ms": round(statistics.median(times), 1),
            "min_ms": round(min(times), 1), "max_ms": round(max(times), 1), "runs": RUNS}))


main()
