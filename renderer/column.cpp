// Texts one below the other.
// SPDX-License-Identifier: Apache-2.0
#include "renderer/composer.hpp"

namespace renderer {
namespace {

struct Part {
    ColumnText const* spec = nullptr;
    std::vector<Wanted> choices;
};

/// Each part below the last, as large as what is left allows.
base::Result<std::vector<Fitted>> fit(Fitter const& fitter, std::vector<Part> const& parts,
                                      ColumnSpec const& column) {
    Box left = column.box;
    std::vector<Fitted> set;
    for (Part const& part : parts) {
        auto fitted = fitter.fit(part.choices, left, part.spec->text);
        if (!fitted) return fitted.error();
        left.height -= fitted->set.height() + column.gap;
        set.push_back(std::move(*fitted));
    }
    return set;
}

/// Takes the last part that may go; false when none may.
bool drop_one(std::vector<Part>& parts) {
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        if (part->spec->optional) {
            parts.erase(std::next(part).base());
            return true;
        }
    return false;
}

double height_of(std::vector<Fitted> const& set, double gap) {
    double height = -gap;
    for (Fitted const& each : set)
        height += each.set.height() + gap;
    return height;
}

} // namespace

base::Result<base::Done> Composer::add_column(Frame& frame, ColumnSpec const& spec,
                                              std::string const& face) const {
    std::vector<Part> parts;
    for (ColumnText const& text : spec.texts) {
        auto wanted = choices(text.show, face + "." + text.name);
        if (!wanted) return wanted.error();
        if (!wanted->empty()) parts.push_back({&text, std::move(*wanted)});
    }
    auto set = fit(fitter_, parts, spec);
    while (!set && set.error().code == base::ErrorCode::too_large && drop_one(parts))
        set = fit(fitter_, parts, spec);
    if (!set) return set.error();
    Box box = spec.box;
    if (!spec.from_top) box.y += (box.height - height_of(*set, spec.gap)) / 2;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        add_text(frame, (*set)[i].what, (*set)[i].set, parts[i].spec->text, box);
        box.y += (*set)[i].set.height() + spec.gap;
    }
    return base::Done{};
}

} // namespace renderer
