"""Which of a hundred sentences are taken to be worth checking; benchmarks/worthy.txt has them, marked by hand.

    python benchmarks/worthy.py

`+` says something that is true or false and that readers would mind, `-` does not. They were written and marked
before any was tried, and nothing was chosen by them.
"""

from pathlib import Path

from newslint.facts.claims.worthy import worth

_SENTENCES = Path(__file__).with_suffix(".txt")


def main() -> None:
    marked = [line.split(" ", 1) for line in _SENTENCES.read_text("utf-8").splitlines()]
    taken = [mark for mark, text in marked if worth(text).is_enough]
    for mark, text in marked:
        if worth(text).is_enough != (mark == "+"):
            reasons = ", ".join(worth(text).reasons) or "no reason"
            print(f"{'missed' if mark == '+' else 'taken '}  {text}  ({reasons})")
    right, worthy = taken.count("+"), sum(mark == "+" for mark, _ in marked)
    print(f"precision {right / len(taken):.2f}  recall {right / worthy:.2f}  of {len(marked)}")


if __name__ == "__main__":
    main()
