// Are the bytes of all attachments there, and what they were?
#pragma once
#include "application/ports/file_storage.hpp"
#include "domain/organisation_state.hpp"

namespace daybook {

struct FilesCheck {
  std::size_t good = 0;
  // "file.missing", "file.altered" or what else get says, with "request" and "attachment".
  std::vector<base::Error> faults;
};

FilesCheck check_files(FileStorage& files, OrgId org, const Organisation& organisation);

}  // namespace daybook
