"""Findings -> Knowledge: which terms are one concept, who speaks, what is shown, what the editor says.

`desk` gathers what is on the table, `names` joins spellings into concepts, `pool` makes findings
into quotations, `contrasts` and `concepts` put pages together, `assemble` calls them in order.
"""

from playbook.resolve.assemble import Resolved, resolve

__all__ = ["Resolved", "resolve"]
