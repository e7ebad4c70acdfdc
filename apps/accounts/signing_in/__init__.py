"""How somebody signs in, stays signed in and proves who they are."""
