@main
struct Emscope {
  static func main() {}
}
