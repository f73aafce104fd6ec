// NeedFinder starts here.
