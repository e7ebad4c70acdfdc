def navigation(request):
    """What the masthead needs on every page."""
    return {}
