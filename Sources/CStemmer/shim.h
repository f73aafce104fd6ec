#if __has_include(<libstemmer.h>)
#include <libstemmer.h>
#else
#error "libstemmer's headers are missing: run ./pimms-guide, which installs libstemmer-dev"
#endif
