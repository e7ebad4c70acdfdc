"""“Is there any objection?”: the call as a step of its own, and whether its answer allows the gavel."""
