"""A programme that is proposed: posed as a problem, worked out by a process of its own, checked, kept as a difference.

`posing` turns a programme into a problem and back, `running` starts the solver and writes down what it tells,
`checking` asks the rules of conflicts, which know nothing of the solver, whether the result holds.
"""
