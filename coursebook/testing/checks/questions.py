def _n(*a,**k): return []
answer_faults=kept_faults=no_script_faults=_n
