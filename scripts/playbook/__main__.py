"""`python -m playbook` is the same program as `playbook`."""

from playbook.cli import run

if __name__ == "__main__":
    run()
