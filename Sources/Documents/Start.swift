// Documents starts here.
