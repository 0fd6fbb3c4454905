// The program `waypost`.
// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"
#include <iostream>
#include <unistd.h>

int main(int count, char** arguments) {
    return cli::run({arguments + 1, arguments + count}, std::cout, std::cerr,
                    ::isatty(STDERR_FILENO) != 0);
}
