// BaseChecks starts here.
