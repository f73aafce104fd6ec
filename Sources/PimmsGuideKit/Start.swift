// PimmsGuideKit starts here.
