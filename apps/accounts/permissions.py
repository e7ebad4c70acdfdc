import rules

rules.add_perm("accounts.change_settings", rules.is_authenticated)
