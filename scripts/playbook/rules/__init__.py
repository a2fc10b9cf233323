"""The rules: one file each, loaded by `playbook.rules.kit.rules`."""
