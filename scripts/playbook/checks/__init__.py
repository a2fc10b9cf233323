"""The promises of a built site, one file each; `playbook.check` asks them all.

Nothing here shares code with what wrote the site: a second witness must have eyes of its own.
"""
