"""Who may open the pages of one's own; all other pages of the site are public."""

import rules

rules.add_perm("site.own_pages", rules.is_authenticated)
