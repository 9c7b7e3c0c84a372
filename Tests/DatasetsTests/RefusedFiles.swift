import Datasets

extension PublicFile {
  /// Files that are refused, with the error.
  static let refusedFiles: [PublicFile] = [
    PublicFile(
      "Excel DE with thousands",
      "Stadt;Einwohner;Preis\r\nA;1.234.567;2,5\r\nB;234.567;3,5\r\nC;1.000.000;1,5\r\n",
      gives: .error(
        "f.csv:2:1: 'Preis' is the only numeric column: 'A' in column 'Stadt' (line 2) is "
          + "not a number, '1.234.567' in column 'Einwohner' (line 2) has marks of thousands; "
          + "write the numbers without marks of thousands")),
    PublicFile(
      "Excel FR with no-break spaces",
      "ville;habitants;surface\nA;12\u{A0}345;1,5\nB;2\u{A0}345;2,5\nC;9\u{A0}876;0,5\n",
      gives: .error(
        "f.csv:2:1: 'surface' is the only numeric column: 'A' in column 'ville' (line 2) is "
          + "not a number, '12\u{A0}345' in column 'habitants' (line 2) has a no-break space; delete "
          + "the no-break spaces")),
    PublicFile(
      "Excel US",
      "Item,Price,Share\nA,\"$1,200.50\",5%\nB,$90.00,12%\nC,$5.25,83%\n",
      gives: .error(
        "f.csv:2:1: there is no numeric column: 'A' in column 'Item' (line 2) is not a "
          + "number, '$1,200.50' in column 'Price' (line 2) has a currency sign, '5%' in column "
          + "'Share' (line 2) is a percentage; write the numbers without the currency sign")),
    PublicFile(
      "World Bank with a preamble",
      "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated "
        + "Date\",\"2024-01-01\",\n\n\"Country Name\",\"Country "
        + "Code\",\"1960\",\"1961\",\n\"Aruba\",\"ABW\",1.5,2.5,\n",
      gives: .error(
        "f.csv:5: 5 fields where line 1 has 3; if the table begins in line 5, delete the "
          + "lines above it or begin them with '# '")),
    PublicFile(
      "form export",
      "Timestamp,How much sleep?,Hours of work\n2020-01-05 10:00:01,5 - enough,7\n2020-01-05 "
        + "10:01:00,1 - too little,9\n2020-01-05 10:02:00,3 - so so,8\n",
      gives: .error(
        "f.csv:2:1: 'Hours of work' is the only numeric column: '2020-01-05 10:00:01' in "
          + "column 'Timestamp' (line 2) is a date or a time, '5 - enough' in column 'How much "
          + "sleep?' (line 2) is not a number but begins with one; write the number alone")),
    PublicFile(
      "GPS in degrees",
      "name;lat;lon\nA;52.52° N;13.40° E\nB;52.53° N;13.41° E\n",
      gives: .error(
        "f.csv:2:1: there is no numeric column: 'A' in column 'name' (line 2) is not a "
          + "number, '52.52° N' in column 'lat' (line 2) has a unit or other letters after the "
          + "number, '13.40° E' in column 'lon' (line 2) has a unit or other letters after the "
          + "number; write the numbers alone and the unit in the header, as in 'weight (kg)'")),
    PublicFile(
      "no header, first line damaged",
      "1.O,2.1\n1.3,1.9\n4,5\n3,1\n",
      gives: .error(
        "f.csv:1:1: '1.O' in column 'column 1' has a unit or other letters after the number; "
          + "correct it, or give --header if the line names the columns")),
    PublicFile(
      "no header, said",
      "a,2\n1.5,4\n0.5,3\n",
      form: TableForm(header: false),
      gives: .error(
        "f.csv:1:1: 'a' in column 'column 1' is not a number; correct it, or give --header "
          + "if the line names the columns")),
    PublicFile(
      "three digits behind every comma",
      "h;w\n1,234;2\n4,234;5\n5,100;1\n",
      gives: .error(
        "f.csv:2:1: 'w' is the only numeric column: '1,234' in column 'h' (line 2) may have "
          + "a decimal comma or a mark of thousands; give --decimal , if it is a decimal comma, "
          + "or else write the numbers without marks of thousands")),
    PublicFile(
      "points among commas",
      "h;w\n1,25;2.5\n4,5;5.25\n5,75;1\n",
      gives: .error(
        "f.csv:2:6: 'h' is the only numeric column: '2.5' in column 'w' (line 2) has a "
          + "decimal point where commas are read as decimal marks; write all numbers with the "
          + "same decimal mark, or give --decimal .")),
    PublicFile(
      "commas between decimal commas",
      "h,w\n1,5,2,5\n4,5,5,5\n",
      gives: .error(
        "f.csv:2: 4 fields where line 1 has 2; give every row the same number of fields; "
          + "between decimal commas, separate with semicolons")),
    PublicFile(
      "Fortran",
      "x y\n0.1D+01 0.2D+01\n0.3D+01 0.1D+01\n",
      gives: .error(
        "f.csv:2:1: there is no numeric column: '0.1D+01' in column 'x' (line 2) has an "
          + "exponent with D, '0.2D+01' in column 'y' (line 2) has an exponent with D; write the "
          + "exponents with E")),
    PublicFile(
      "minus signs of a word processor",
      "x,y\n1.5,−2\n2.5,−4\n",
      gives: .error(
        "f.csv:2:5: 'x' is the only numeric column: '−2' in column 'y' (line 2) has a minus "
          + "sign that is not '-'; write the minus signs as '-'")),
    PublicFile(
      "hexadecimal",
      "x,y\n1.5,0x1F\n2.5,0x2A\n",
      gives: .error(
        "f.csv:2:5: 'x' is the only numeric column: '0x1F' in column 'y' (line 2) is a "
          + "hexadecimal number; write the numbers in decimal digits")),
    PublicFile(
      "accounts",
      "x,y\n1.5,(200)\n2.5,(100)\n",
      gives: .error(
        "f.csv:2:5: 'x' is the only numeric column: '(200)' in column 'y' (line 2) is a "
          + "number in parentheses; write the numbers without parentheses, negative ones with '-'")),
    PublicFile(
      "bounds of detection",
      "x,y\n1.5,<0.01\n2.5,0.02\n0.5,0.05\n",
      gives: .error(
        "f.csv:2:5: '<0.01' in column 'y' is a bound, not a value; write a number, or leave "
          + "the field empty and give --skip-missing")),
    PublicFile(
      "missing values, not said",
      "x,y\n1.5,2\nN/A,3\n2.5,4\n",
      gives: .error(
        "f.csv:3:1: the value in column 'x' is missing ('N/A'); fill it in, or leave such "
          + "rows out with --skip-missing")),
    PublicFile(
      "nothing but missing values",
      "x,y\n1.5,NA\n2.5,-\n",
      y: "y", skipMissing: true,
      gives: .error(
        "f.csv: no row is left: a value is missing in all 2; fill in the missing values, or "
          + "choose other columns with --x and --y")),
    PublicFile(
      "a label that is none",
      "g,x,y\na,1.5,2\na,2.5,4\na,0.5,3\n",
      label: "g",
      gives: .error(
        "f.csv: column 'g' has 1 different value: neither classes nor names; label the "
          + "points by a column with 2 to 12 values, or by one in which most differ")),
    PublicFile(
      "a web page",
      "<!DOCTYPE html>\n<html>",
      gives: .error(
        "f.csv: this is a web page or another XML text, not a table; export the data as CSV")),
    PublicFile(
      "JSON",
      "[{\"x\": 1, \"y\": 2}]",
      gives: .error(
        "f.csv: this is JSON, not a table; export the data as CSV")),
    PublicFile(
      "a JSON object",
      "{\n  \"x\": [1, 2],\n  \"y\": [2, 3]\n}",
      gives: .error("f.csv: this is JSON, not a table; export the data as CSV")),
    PublicFile(
      "5 columns without numbers",
      "a,b,c,d,e\nu,5%,$5,(2),v\nu,5%,$5,(2),v\n",
      gives: .error(
        "f.csv:2:1: there is no numeric column: 'u' in column 'a' (line 2) is not a number, '5%' in column 'b' (line 2) is a percentage, "
          + "'$5' in column 'c' (line 2) has a currency sign, '(2)' in column 'd' (line 2) is a number in parentheses, and 1 more column; "
          + "write the numbers without the percent sign")),
    PublicFile(
      "6 columns without numbers",
      "a,b,c,d,e,f\nu,5%,$5,(2),v,w\nu,5%,$5,(2),v,w\n",
      gives: .error(
        "f.csv:2:1: there is no numeric column: 'u' in column 'a' (line 2) is not a number, '5%' in column 'b' (line 2) is a percentage, "
          + "'$5' in column 'c' (line 2) has a currency sign, '(2)' in column 'd' (line 2) is a number in parentheses, and 2 more columns; "
          + "write the numbers without the percent sign")),
    PublicFile(
      "two tables, the second wider",
      "a,b\n1,2\n3,4\n\nc,d,e\n1,2,3\n",
      gives: .error(
        "f.csv:5: 3 fields where line 1 has 2; give every row the same number of fields")),
    PublicFile(
      "no names but numbers, one less",
      "1 2\n1 2 3\n4 5 6\n",
      gives: .error(
        "f.csv:2: 3 fields where line 1 has 2; give every row the same number of fields")),
    PublicFile(
      "Arabic digits",
      "x,y\n1.5,٢\n2.5,٤\n",
      gives: .error(
        "f.csv:2:5: 'x' is the only numeric column: '٢' in column 'y' (line 2) has digits "
          + "other than 0 to 9; write the numbers with the digits 0 to 9")),
    PublicFile(
      "kilograms",
      "x,weight\n1.5,2 kg\n2.5,4 kg\n",
      gives: .error(
        "f.csv:2:5: 'x' is the only numeric column: '2 kg' in column 'weight' (line 2) has a "
          + "unit or other letters after the number; write the numbers alone and the unit in the "
          + "header, as in 'weight (kg)'")),
    PublicFile(
      "euros in words",
      "x,y\n1.5,EUR 5\n2.5,EUR 7\n",
      gives: .error(
        "f.csv:2:5: 'x' is the only numeric column: 'EUR 5' in column 'y' (line 2) has a "
          + "currency sign; write the numbers without the currency sign")),
    PublicFile(
      "apostrophes between thousands",
      "x,y\n1.5,1'000\n2.5,2'500\n",
      gives: .error(
        "f.csv:2:5: 'x' is the only numeric column: '1'000' in column 'y' (line 2) has marks "
          + "of thousands; write the numbers without marks of thousands")),
    PublicFile(
      "a comment below the header and a row that begins with #",
      "x,y\n1,2\n3,4\n# 9,9\n5,1\n#7,7\n",
      gives: .error(
        "f.csv:6:1: '#7' in column 'x' is not a number; correct it, or choose other columns "
          + "with --x and --y")),
    PublicFile(
      "true and false upwards",
      "x,y\n1.5,TRUE\n2.5,FALSE\n",
      y: "y",
      gives: .error("f.csv: column 'y' is not numeric; choose from 'x'")),
    PublicFile(
      "decimal points, commas said",
      "x;y\n1.5;2.5\n2.5;3.5\n",
      form: TableForm(decimal: .comma),
      gives: .error(
        "f.csv:2:1: there is no numeric column: '1.5' in column 'x' (line 2) has a decimal "
          + "point where commas are read as decimal marks, '2.5' in column 'y' (line 2) has a "
          + "decimal point where commas are read as decimal marks; write all numbers with the "
          + "same decimal mark, or give --decimal .")),
    PublicFile(
      "decimal commas, points said",
      "x;y\n1,5;2,5\n2,5;3,5\n",
      form: TableForm(decimal: .point),
      gives: .error(
        "f.csv:2:1: there is no numeric column: '1,5' in column 'x' (line 2) has a decimal "
          + "comma, '2,5' in column 'y' (line 2) has a decimal comma; write it with a decimal "
          + "point, or give --decimal ,")),
    PublicFile(
      "a title above the table",
      "Report 2020\nStation X\n\na,b\n1,2\n2,4\n",
      gives: .error(
        "f.csv:4: 2 fields where line 1 has 1; if the table begins in line 4, delete the "
          + "lines above it or begin them with '# '")),
    PublicFile(
      "constant after rows are left out",
      "a,b\n1,NA\n1,2\n1,3\n2,NA\n",
      skipMissing: true,
      gives: .error(
        "f.csv: column 'a' is 1 in every row that is left (a value is missing in 2 of 4); "
          + "choose another column with --x or --y")),
  ]
}
