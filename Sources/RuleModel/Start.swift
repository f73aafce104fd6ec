// RuleModel starts here.
