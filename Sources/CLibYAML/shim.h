#if __has_include(<yaml.h>)
#include <yaml.h>
#else
#error "libyaml's headers are missing: run ./pimms-guide, which installs libyaml-dev"
#endif
