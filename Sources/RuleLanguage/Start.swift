// RuleLanguage starts here.
