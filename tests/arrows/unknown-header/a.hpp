#include <nobody/knows.h>
