// SourceText starts here.
