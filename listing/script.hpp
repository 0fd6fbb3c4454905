// The one script of the page. The page works without it; with it, leaving leaves no way back.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace listing {

/// Every link within the browser takes the place of the page instead of following it, so that the
/// history holds one entry, however long somebody read; the way out (class x) first covers the
/// page. ECMAScript 3, for old phones; no `<` and no `&`, so that markup cannot be broken by it.
constexpr std::string_view kScript =
    "document.onclick=function(e){var a=e.target;"
    "while(a){if(a.nodeName==\"A\")break;a=a.parentNode}"
    "if(!a)return;if(a.protocol.indexOf(\"http\"))return;if(a.hasAttribute(\"download\"))return;"
    "if(a.className==\"x\"){document.title=\"\";document.body.style.display=\"none\"}"
    "location.replace(a.href);return false}";

/// The source that the page's Content-Security-Policy allows the script from, as kStyleHash is.
constexpr std::string_view kScriptHash = "sha256-itURooN1Eele9U61IhgXBipMFOxKpGH3l3j4OuG2f0M=";

} // namespace listing
