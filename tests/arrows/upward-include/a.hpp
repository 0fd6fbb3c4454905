#include "directory/store.hpp"
