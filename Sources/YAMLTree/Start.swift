// YAMLTree starts here.
