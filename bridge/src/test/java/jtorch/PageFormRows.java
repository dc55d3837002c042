package jtorch;

/**
 * Calls as PyTorch's pages have their parameters: a row's name is the call in Python. {@code
 * page_forms.py} wrote Python's values.
 */
final class PageFormRows {
  private PageFormRows() {}

  /** Returns the table. */
  static PythonTable table() {
    OperatorTable table = new OperatorTable();
    OutFormRows.addTo(table);
    ConvolutionFormRows.addTo(table);
    LossFormRows.addTo(table);
    return table.table("page_forms.py", "page-forms.txt");
  }
}
