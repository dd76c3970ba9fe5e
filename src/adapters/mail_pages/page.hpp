// A small page of HTML that says one thing and asks one at most.
#pragma once
#include <string>
#include <vector>

#include "http/message.hpp"

#include "application/notices/letter.hpp"

namespace daybook {

struct Page {
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<LetterFact> facts = {};
  std::string form = {};  // HTML
  LetterButton link = {};
};

// Nobody keeps it, frames it, or learns from it where its reader comes from; it runs no script.
http::Response page_response(int status, const Page& page);

}  // namespace daybook
