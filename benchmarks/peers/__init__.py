"""One toy of 1,000 states in six kinds of page, and how long a reader waits for each.

A folder per peer has the page's source and `make.py`, which that peer's own Python runs. `toy` is the model; `peer`
says who takes part; `environment` installs what each needs; `pages` makes the pages; `visit` measures them. The table
is printed by ``benchmarks/comparison.py``.
"""
