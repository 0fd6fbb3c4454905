// SPDX-License-Identifier: Apache-2.0
#include "kiosk/program.hpp"
#include "kiosk/desk/desk.hpp"
#include "kiosk/script.hpp"
#include "kiosk/supervisor.hpp"
#include "kiosk/visit.hpp"

namespace kiosk {
namespace {

/// A script is replayed in this process, so that its errors are this program's.
base::Result<base::Done> replay(Options const& options) {
    auto const premises = open_best(options);
    if (!premises) return premises.error();
    Content const content = (*premises)->content_now();
    auto const source = open_script(*options.script, content.own_language);
    if (!source) return source.error();
    auto printer = printer_of(options);
    if (!printer) return printer.error();
    auto const visit = Visit::open(content, **premises, options, false, std::move(*printer));
    if (!visit) return visit.error();
    return (*visit)->session().run(**source);
}

} // namespace

base::Result<base::Done> run_kiosk(Options const& options) {
    if (options.desk) return desk::run(options);
    return options.script && options.visits == 0 ? replay(options) : supervise(options);
}

} // namespace kiosk
