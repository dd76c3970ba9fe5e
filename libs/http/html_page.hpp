// A page of our own outside the dashboard: it runs nothing, loads nothing but a style sheet, is in
// no frame, is kept by nobody and tells other sites nothing of its address.
#pragma once
#include <string_view>

#include "http/message.hpp"

namespace http {

// What is shown, in HTML: escaped where it comes from elsewhere.
struct HtmlPage {
  std::string_view title;  // also its heading
  std::string_view main;   // below the heading
  std::string_view style;  // path of the style sheet
};

Response html_page(int status, const HtmlPage& page);

}  // namespace http
