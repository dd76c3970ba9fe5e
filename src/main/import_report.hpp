// What an import did, or why it did nothing.
#pragma once
#include <string>
#include <vector>

#include "application/import/carry_out.hpp"
#include "main/console.hpp"

namespace daybook::cli {

struct ImportReport {
  ImportPlan plan;
  ImportDone done;
  bool is_dry = false;
  bool is_refused = false;
  std::vector<std::string> rejected_files;
  Form form = Form::text;
};

void show(const ImportReport& report);

}  // namespace daybook::cli
