// Pages of signing in that work without the dashboard and without scripts.
#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/message.hpp"

namespace daybook {

// Title and text are escaped; `form` is HTML, and may be empty. Nobody keeps the page or frames it.
http::Response sign_in_page(int status, std::string_view title, std::string_view text,
                            std::string_view form = {});
// Asks whoever follows a link to go on.
std::string link_form(std::string_view token);
http::Response invalid_link();
http::Response failed_page(const base::Error& error);

}  // namespace daybook
