// The one style sheet of the page, small enough to travel inside it. The page reads well without.
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace listing {

/// Nothing newer than 2016 (Gecko 48): no grid, no custom properties. Links are 48 px high, the
/// least that a thumb hits (WCAG 2.2, target size).
constexpr std::string_view kStyle =
    "body{margin:0 auto;max-width:38em;padding:0 .6em 2em;font:1.06em/1.5 sans-serif;"
    "color:#111;background:#fff;overflow-wrap:break-word}"
    "h1{font-size:1.5em;line-height:1.3}"
    "h2{font-size:1.3em;border-top:3px solid #111;padding-top:.5em;margin-top:1.6em}"
    "h3{font-size:1.12em;margin:1.4em 0 .2em}"
    "p,ul,dl,dd{margin:.2em 0}"
    "ul{padding:0;list-style:none}"
    "dt{font-weight:bold}"
    "a{color:#0b3d91;display:inline-block;min-height:32px;padding:8px 0}"
    "a.tel{font-size:1.25em;font-weight:bold}"
    ".leave{position:sticky;top:0;background:#fff}"
    ".leave a{display:block;padding:8px;border:2px solid #111;color:#111}"
    ".mark{border:2px solid #111;padding:.3em .5em;margin:.3em 0;font-weight:bold}"
    "svg{vertical-align:middle;margin:2px;fill:#111}"
    "dd+dt{margin-top:.5em}"
    "audio{width:100%;height:48px}"
    "p bdi,li bdi,dd bdi{white-space:nowrap}"
    ".f{margin:.3em 0}";

/// The source that the page's Content-Security-Policy (CSP level 2) allows styles from: the
/// SHA-256 of kStyle in base64. A test computes it anew.
constexpr std::string_view kStyleHash = "sha256-DS703VRYiT6wN6pRxnPzfDxlP2Uea9jrTnA6f+VFYkk=";

} // namespace listing
