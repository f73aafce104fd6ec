// Interview starts here.
