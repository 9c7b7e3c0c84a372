import Datasets

extension PublicFile {
  /// Files that are read, with what is said about them.
  static let acceptedFiles: [PublicFile] = [
    PublicFile(
      "one column",
      "waiting\n79\n54\n74\n",
      gives: .data(
        points: 3, x: "waiting", y: nil,
        notes: ["one dimension: 'waiting' is the only column of numbers"])),
    PublicFile(
      "one column without a name",
      "79\n54\n74\n",
      gives: .data(
        points: 3, x: "column 1", y: nil,
        notes: ["one dimension: 'column 1' is the only column of numbers"])),
    PublicFile(
      "one column with gaps",
      "v\n79\nNA\n74\n60\n",
      skipMissing: true,
      gives: .data(
        points: 3, x: "v", y: nil,
        notes: [
          "one dimension: 'v' is the only column of numbers",
          "1 of 4 rows left out, in line 3: a value is missing",
        ])),
    PublicFile(
      "R write.csv of a vector",
      "\"\",\"x\"\n\"1\",5.5\n\"2\",4.5\n\"3\",7.25\n",
      gives: .data(
        points: 3, x: "x", y: nil,
        notes: [
          "one dimension: 'x' is the only column of measurements, not 'column 1' (counts from 1 to 3); --x and --y take two"
        ])),
    PublicFile(
      "names and one column of numbers",
      "who,score\nA,1.5\nB,2.5\n",
      gives: .data(
        points: 2, x: "score", y: nil,
        notes: [
          "one dimension: 'score' is the only column of numbers",
          "names of points from 'who'; --label takes another column",
        ])),
    PublicFile(
      "one dimension asked for",
      "a,b,c\n1,20,x\n3.5,10,y\n2,15,z\n",
      y: "none",
      gives: .data(
        points: 3, x: "a", y: nil,
        notes: [
          "the axis is 'a', the first of 2 columns of numbers; --x takes another column",
          "names of points from 'c'; --label takes another column",
        ])),
    PublicFile(
      "one dimension asked for by name",
      "a,b\n1,20\n3.5,10\n2,15\n",
      x: "b", y: "none",
      gives: .data(points: 3, x: "b", y: nil, notes: [])),
    PublicFile(
      "a gap in the column that is left out",
      "a,b\n1,20\n3.5,NA\n2,15\n",
      x: "a", y: "none",
      gives: .data(points: 3, x: "a", y: nil, notes: [])),
    PublicFile(
      "R write.csv with row names",
      "\"\",\"Sepal.Length\",\"Sepal.Width\",\"Species\"\n\"1\",5.1,3.5,\"setosa\"\n\"2\",4.9,3,\"setosa\"\n\"3\",7,3.2,\"virginica\"\n\"4\",6.4,3.1,\"virginica\"\n",
      gives: .data(
        points: 4, x: "Sepal.Length", y: "Sepal.Width",
        notes: [
          "the axes are 'Sepal.Length' and 'Sepal.Width', not 'column 1' (counts from 1 to 4); "
            + "--x and --y take other columns",
          "classes from 'Species'; --label takes another column",
        ])),
    PublicFile(
      "names in braces",
      "{x},{y}\n1.5,2\n2.5,4\n0.5,3\n",
      gives: .data(points: 3, x: "{x}", y: "{y}", notes: [])),
    PublicFile(
      "names like the marks of other formats",
      "PAR1,GIF89a,BZh,ARROW1\n1.5,2,u,v\n2.5,4,u,v\n0.5,3,u,v\n",
      gives: .data(points: 3, x: "PAR1", y: "GIF89a", notes: [])),
    PublicFile(
      "R write.table, one name fewer than columns",
      "mpg cyl disp\n\"Mazda RX4\" 21 6 160\n\"Datsun 710\" 22.8 4 108\n\"Hornet 4\" 21.4 6 258\n",
      gives: .data(
        points: 3, x: "mpg", y: "cyl",
        notes: [
          "there is one name fewer than columns, so the first column has none",
          "the axes are 'mpg' and 'cyl', the first of 3 columns of numbers; --x and --y take "
            + "other columns",
          "names of points from 'column 1'; --label takes another column",
        ])),
    PublicFile(
      "R write.csv2",
      "\"\";\"h\";\"w\"\n\"1\";1,5;60,25\n\"2\";1,75;80\n\"3\";1,625;71,5\n",
      gives: .data(
        points: 3, x: "h", y: "w",
        notes: [
          "commas are read as decimal marks",
          "the axes are 'h' and 'w', not 'column 1' (counts from 1 to 3); --x and --y take "
            + "other columns",
        ])),
    PublicFile(
      "R table of years",
      "\"\",\"1940\",\"1945\",\"1950\"\n\"Food\",22.2,44.5,59.6\n\"Medical\",3.53,5.76,9.71\n\"Education\",0.341,0.974,1.8\n",
      gives: .data(
        points: 3, x: "1940", y: "1945",
        notes: [
          "line 1 is read as the header: its numbers are in quotes, and those below are not; "
            + "--no-header reads it as data",
          "the axes are '1940' and '1945', the first of 3 columns of numbers; --x and --y take "
            + "other columns",
          "names of points from 'column 1'; --label takes another column",
        ])),
    PublicFile(
      "pandas with index",
      ",height,weight\n0,1.5,60\n1,1.75,80.5\n2,1.625,71\n",
      gives: .data(
        points: 3, x: "height", y: "weight",
        notes: [
          "the axes are 'height' and 'weight', not 'column 1' (counts from 0 to 2); --x and "
            + "--y take other columns"
        ])),
    PublicFile(
      "pandas of an array with index",
      ",0,1\n0,0.5,2.25\n1,1.5,1.75\n2,0.25,3.5\n",
      gives: .data(
        points: 3, x: "0", y: "1",
        notes: [
          "line 1 is read as the header: its first field is empty; --no-header reads it as data",
          "the axes are '0' and '1', not 'column 1' (counts from 0 to 2); --x and --y take "
            + "other columns",
        ])),
    PublicFile(
      "pandas without rows 1 and 2",
      "Unnamed: 0,height,weight\n0,1.5,60\n3,1.75,80.5\n4,1.625,71\n",
      gives: .data(
        points: 3, x: "height", y: "weight",
        notes: [
          "the axes are 'height' and 'weight', not 'Unnamed: 0' (numbers the rows); --x and "
            + "--y take other columns"
        ])),
    PublicFile(
      "Excel DE",
      "Größe;Gewicht\r\n1,82;80,5\r\n1,65;61,0\r\n1,75;77,25\r\n",
      gives: .data(
        points: 3, x: "Größe", y: "Gewicht",
        notes: [
          "commas are read as decimal marks"
        ])),
    PublicFile(
      "Excel DE with sep",
      "sep=;\r\nh;w\r\n1,82;80,5\r\n1,65;61\r\n1,75;77,25\r\n",
      gives: .data(
        points: 3, x: "h", y: "w",
        notes: [
          "commas are read as decimal marks"
        ])),
    PublicFile(
      "Excel with empty rows at the end",
      "a,b\n1.5,2\n2.5,4\n0.5,3\n,\n,\n",
      skipMissing: true,
      gives: .data(
        points: 3, x: "a", y: "b",
        notes: [
          "2 of 5 rows left out, the first in line 5: a value is missing"
        ])),
    PublicFile(
      "World Bank",
      "\"Country Name\",\"Country Code\",\"2019 [YR2019]\",\"2020 "
        + "[YR2020]\"\n\"Aruba\",\"ABW\",3302.5,2558.9\n\"Angola\",\"AGO\",69309.1,50241.4\n\"Albania\",\"ALB\",15401.8,15192.7\n",
      gives: .data(
        points: 3, x: "2019 [YR2019]", y: "2020 [YR2020]",
        notes: [
          "names of points from 'Country Name'; --label takes another column"
        ])),
    PublicFile(
      "UCI .data with question marks",
      "18.0 8 307.0 130.0 3504. \"chevrolet\"\n25.0 4 98.0 ? 2046. \"ford pinto\"\n15.0 8 350.0 "
        + "165.0 3693. \"buick\"\n",
      gives: .data(
        points: 3, x: "column 1", y: "column 2",
        notes: [
          "the axes are 'column 1' and 'column 2', the first of 5 columns of numbers; --x and "
            + "--y take other columns",
          "names of points from 'column 6'; --label takes another column",
        ])),
    PublicFile(
      "UCI .data, fourth column",
      "18.0 8 307.0 130.0 3504.\n25.0 4 98.0 ? 2046.\n15.0 8 350.0 165.0 3693.\n11.0 8 318.0 "
        + "210.0 4382.\n",
      x: "1", y: "4", skipMissing: true,
      gives: .data(
        points: 3, x: "column 1", y: "column 4",
        notes: [
          "1 of 4 rows left out, in line 2: a value is missing"
        ])),
    PublicFile(
      "UCI iris.data",
      "5.1,3.5,1.4,0.2,Iris-setosa\n4.9,3.0,1.4,0.2,Iris-setosa\n7.0,3.2,4.7,1.4,Iris-versicolor\n6.4,3.2,4.5,1.5,Iris-versicolor\n",
      gives: .data(
        points: 4, x: "column 1", y: "column 2",
        notes: [
          "the axes are 'column 1' and 'column 2', the first of 4 columns of numbers; --x and "
            + "--y take other columns",
          "classes from 'column 5'; --label takes another column",
        ])),
    PublicFile(
      "gnuplot",
      "# measured 2020-01-02\n# t\tU\n0.1\t2.5\n0.2\t2.75\n# second run\n0.35\t3.5\n",
      gives: .data(
        points: 3, x: "column 1", y: "column 2",
        notes: [
          "line 5 is a comment"
        ])),
    PublicFile(
      "NumPy savetxt",
      "# x y\n1.000000000000000000e+00 2.500000000000000000e+00\n2.5e+00 1.25e+00\n4.0e+00 "
        + "3.0e+00\n",
      gives: .data(
        points: 3, x: "column 1", y: "column 2",
        notes: [])),
    PublicFile(
      "colours that begin with #",
      "colour,x,y\n#ff0000,1.5,2\n#00ff00,2.5,3\nblue,3.5,1\n",
      gives: .data(
        points: 3, x: "x", y: "y",
        notes: [
          "names of points from 'colour'; --label takes another column"
        ])),
    PublicFile(
      "numbers with #, no header",
      "#101,1.5,2\n#102,2.5,3\n#103,3.5,1\n",
      gives: .data(
        points: 3, x: "column 2", y: "column 3",
        notes: [
          "names of points from 'column 1'; --label takes another column"
        ])),
    PublicFile(
      "fixed width",
      "  name     x      y\n  anna   1.50   2.25\n  bob   12.50  10.00\n  carl   3.00   4.00\n",
      gives: .data(
        points: 3, x: "x", y: "y",
        notes: [
          "names of points from 'name'; --label takes another column"
        ])),
    PublicFile(
      "GPS",
      "name,lat,lon\nA,52.5200,13.4050\nB,52.5201,13.4051\nC,52.5203,13.4049\n",
      gives: .data(
        points: 3, x: "lat", y: "lon",
        notes: [
          "names of points from 'name'; --label takes another column"
        ])),
    PublicFile(
      "time stamps",
      "time,temperature,humidity\n2020-01-05T10:00:00Z,20.5,41\n2020-01-05T11:00:00Z,21.5,40\n2020-01-05T12:00:00Z,19.5,45\n",
      gives: .data(
        points: 3, x: "temperature", y: "humidity",
        notes: [
          "names of points from 'time'; --label takes another column"
        ])),
    PublicFile(
      "quoted numbers",
      "\"a\",\"b\"\n\"1.5\",\"2\"\n\"2.5\",\"4\"\n\"0.5\",\"3\"\n",
      gives: .data(
        points: 3, x: "a", y: "b",
        notes: [])),
    PublicFile(
      "quoted header of numbers",
      "\"1990\",\"1991\"\n1.5,2\n2.5,4\n0.5,3\n",
      gives: .data(
        points: 3, x: "1990", y: "1991",
        notes: [
          "line 1 is read as the header: its numbers are in quotes, and those below are not; "
            + "--no-header reads it as data"
        ])),
    PublicFile(
      "years alone",
      "1990 1991\n1.5 2\n2.5 4\n0.5 3\n",
      gives: .data(
        points: 3, x: "1990", y: "1991",
        notes: [
          "line 1 is read as the header: years are above other numbers; --no-header reads it "
            + "as data"
        ])),
    PublicFile(
      "years as data",
      "1990,5.5\n1991,6.5\n1992,5.0\n1993,9\n",
      gives: .data(
        points: 4, x: "column 1", y: "column 2",
        notes: [
          "'column 1' counts from 1990 to 1993, but no other column can be an axis"
        ])),
    PublicFile(
      "no header",
      "1.5,2\n2.5,4\n0.5,3\n",
      gives: .data(
        points: 3, x: "column 1", y: "column 2",
        notes: [])),
    PublicFile(
      "header of numbers, said",
      "1,2\n2.5,4\n0.5,3\n3.5,1\n",
      form: TableForm(header: true),
      gives: .data(
        points: 3, x: "1", y: "2",
        notes: [])),
    PublicFile(
      "units below the header",
      "length,weight,who\nmm,kg,\n1.5,2,A\n2.5,4,B\n0.5,3,C\n",
      gives: .data(
        points: 3, x: "length", y: "weight",
        notes: [
          "line 2 is read as the units",
          "names of points from 'who'; --label takes another column",
        ])),
    PublicFile(
      "separator at the end of rows",
      "a;b;\n1.5;2;\n2.5;4;\n0.5;3;\n",
      gives: .data(
        points: 3, x: "a", y: "b",
        notes: [])),
    PublicFile(
      "separator at the end of rows but the first",
      "a,b\n1.5,2,\n2.5,4,\n0.5,3,\n",
      gives: .data(
        points: 3, x: "a", y: "b",
        notes: [])),
    PublicFile(
      "bars",
      "a|b\n1.5|2\n2.5|4\n0.5|3\n",
      gives: .data(
        points: 3, x: "a", y: "b",
        notes: [])),
    PublicFile(
      "decimal commas between spaces",
      "1,0 2,1\n1,3 1,9\n4,1 5,2\n0,8 2,4\n",
      gives: .data(
        points: 4, x: "column 1", y: "column 2",
        notes: [
          "commas are read as decimal marks"
        ])),
    PublicFile(
      "decimal commas in quotes",
      "h,w\n\"1,5\",\"60,25\"\n\"1,75\",\"80\"\n\"1,25\",\"71,5\"\n",
      gives: .data(
        points: 3, x: "h", y: "w",
        notes: [
          "commas are read as decimal marks"
        ])),
    PublicFile(
      "three digits behind every comma, said",
      "h;w\n1,234;2\n4,234;5\n5,100;1\n",
      form: TableForm(decimal: .comma),
      gives: .data(
        points: 3, x: "h", y: "w",
        notes: [])),
    PublicFile(
      "all words for missing values",
      "x,y\n1.5,2\n,1\nNA,1\nN/A,1\n#N/A,1\nn/a,1\nNaN,1\nnull,1\nNone,1\n.,1\n?,1\n-,1\n2.5,4\n0.5,3\n",
      skipMissing: true,
      gives: .data(
        points: 3, x: "x", y: "y",
        notes: [
          "11 of 14 rows left out, the first in line 3: a value is missing"
        ])),
    PublicFile(
      "labels",
      "id,sex,x,y\n7,F,1.5,2\n9,M,2.5,4\n4,F,0.5,3\n8,M,3.5,1\n",
      gives: .data(
        points: 4, x: "x", y: "y",
        notes: [
          "the axes are 'x' and 'y', not 'id' (numbers the rows); --x and --y take other "
            + "columns",
          "classes from 'sex'; --label takes another column",
        ])),
    PublicFile(
      "two columns of labels",
      "sex,group,x,y\nF,a,1.5,2\nM,b,2.5,4\nF,a,0.5,3\nM,b,3.5,1\n",
      gives: .data(
        points: 4, x: "x", y: "y",
        notes: [
          "'sex', 'group' may be classes; --label takes one of them"
        ])),
    PublicFile(
      "a label by its name",
      "sex,group,x,y\nF,a,1.5,2\nM,b,2.5,4\nF,a,0.5,3\nM,b,3.5,1\n",
      label: "group",
      gives: .data(
        points: 4, x: "x", y: "y",
        notes: [])),
    PublicFile(
      "a label of numbers",
      "g,x,y\n1,1.5,2\n2,2.5,4\n1,0.5,3\n2,3.5,1\n",
      x: "x", y: "y", label: "g",
      gives: .data(
        points: 4, x: "x", y: "y",
        notes: [])),
    PublicFile(
      "only a counter beside the data",
      "day,visitors\n1,20\n2,35\n3,31\n4,50\n",
      gives: .data(
        points: 4, x: "day", y: "visitors",
        notes: [
          "'day' counts from 1 to 4, but no other column can be an axis"
        ])),
    PublicFile(
      "constant columns",
      "year,n,l,w\n2020,5,1.5,2\n2020,5,2.5,4\n2020,5,0.5,3\n",
      gives: .data(
        points: 3, x: "l", y: "w",
        notes: [
          "the axes are 'l' and 'w', not 'year' (is 2020 in every row), 'n' (is 5 in every "
            + "row); --x and --y take other columns"
        ])),
    PublicFile(
      "dates with points",
      "Datum;T;p\n01.02.2020;1,5;1013,2\n02.02.2020;2,5;1009,75\n03.02.2020;0,5;1011,5\n",
      gives: .data(
        points: 3, x: "T", y: "p",
        notes: [
          "commas are read as decimal marks",
          "names of points from 'Datum'; --label takes another column",
        ])),
    PublicFile(
      "text with semicolons in a comma file",
      "tags,x,y\na;b,1.5,2\nc;d,2.5,4\ne;f,0.5,3\n",
      gives: .data(
        points: 3, x: "x", y: "y",
        notes: [
          "names of points from 'tags'; --label takes another column"
        ])),
    PublicFile(
      "names with commas",
      "\"Name\",\"x\",\"y\"\n\"Smith, John\",1.5,2\n\"Doe, Jane\",2.5,4\n\"Roe, R.\",0.5,3\n",
      gives: .data(
        points: 3, x: "x", y: "y",
        notes: [
          "names of points from 'Name'; --label takes another column"
        ])),
    PublicFile(
      "names of rows that are numbers",
      "x y\n1 0.5 2\n2 1.5 4\n3 0.25 3\n",
      gives: .data(
        points: 3, x: "x", y: "y",
        notes: [
          "there is one name fewer than columns, so the first column has none",
          "the axes are 'x' and 'y', not 'column 1' (counts from 1 to 3); --x and --y take "
            + "other columns",
        ])),
    PublicFile(
      "tabs and decimal commas",
      "x\ty\n1,5\t2,5\n2,5\t4,5\n0,5\t1,25\n",
      gives: .data(
        points: 3, x: "x", y: "y",
        notes: [
          "commas are read as decimal marks"
        ])),
    PublicFile(
      "years that are whole like the numbers below",
      "2019,2020\n1,2\n3,5\n4,1\n",
      gives: .data(
        points: 3, x: "2019", y: "2020",
        notes: [
          "line 1 is read as the header: years are above other numbers; --no-header reads it "
            + "as data"
        ])),
    PublicFile(
      "large numbers in the first row",
      "1800,2000\n12,5\n900,1700\n1500,1600\n",
      gives: .data(
        points: 4, x: "column 1", y: "column 2",
        notes: [])),
    PublicFile(
      "a row counter and a constant",
      "\"\",\"code\",\"l\",\"w\"\n\"1\",58,1,2\n\"2\",58,2,4\n\"3\",58,3,1\n",
      gives: .data(
        points: 3, x: "l", y: "w",
        notes: [
          "the axes are 'l' and 'w', although 'l' counts from 1 to 3, not 'column 1' (counts "
            + "from 1 to 3), 'code' (is 58 in every row); --x and --y take other columns"
        ])),
    PublicFile(
      "a counter asked for",
      "id,x,y\n1,1.5,2\n2,2.5,4\n3,0.5,3\n",
      x: "1", y: "y",
      gives: .data(
        points: 3, x: "id", y: "y",
        notes: [])),
  ]
}
