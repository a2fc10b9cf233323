"""The playbook: articles in, linked concept pages out; every quotation verbatim and at its place."""

__version__ = "0.1.0"
