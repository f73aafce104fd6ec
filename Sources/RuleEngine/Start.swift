// RuleEngine starts here.
