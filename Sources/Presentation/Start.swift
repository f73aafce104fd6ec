// Presentation starts here.
