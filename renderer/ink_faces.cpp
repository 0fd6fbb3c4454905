// SPDX-License-Identifier: Apache-2.0
#include "renderer/ink_faces.hpp"
#include <cairo/cairo-ft.h>

namespace renderer {

struct InkFaces::Library {
    FT_Library handle = nullptr;
    Library() {
        if (FT_Init_FreeType(&handle) != 0) handle = nullptr;
    }
    Library(Library const&) = delete;
    Library& operator=(Library const&) = delete;
    ~Library() { FT_Done_FreeType(handle); }
};

namespace {

// Cairo keeps a font face for as long as it likes; the FreeType face and its library have to
// live until it lets go, so they hang on the font face itself.
struct Opened {
    std::shared_ptr<void> library;
    FT_Face face;
};

void close(void* data) {
    auto* const opened = static_cast<Opened*>(data);
    FT_Done_Face(opened->face);
    delete opened;
}

constexpr cairo_user_data_key_t kOpenedKey{};

} // namespace

InkFaces::InkFaces() : library_(std::make_shared<Library>()) {}
InkFaces::~InkFaces() = default;

cairo_font_face_t* InkFaces::get(text::Face const& face) {
    if (auto const known = faces_.find(&face); known != faces_.end()) return known->second.get();
    std::string_view const bytes = face.bytes();
    FT_Face handle = nullptr;
    if (FT_New_Memory_Face(library_->handle, reinterpret_cast<FT_Byte const*>(bytes.data()),
                           static_cast<FT_Long>(bytes.size()), 0, &handle) != 0)
        return nullptr;
    auto opened = std::make_unique<Opened>(Opened{library_, handle});
    FontFace made{cairo_ft_font_face_create_for_ft_face(handle, FT_LOAD_NO_HINTING)};
    cairo_font_face_set_user_data(made.get(), &kOpenedKey, opened.release(), close);
    return faces_.emplace(&face, std::move(made)).first->second.get();
}

} // namespace renderer
