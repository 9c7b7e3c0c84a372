import Drawing
import Mixtures
import Plane
import Screens
import Stepping
import Terminals

/// The outlines, the badges and the trails of the components, and the marks of collapsed components.
struct ComponentMarks {
  let session: Session
  let layout: PlotLayout
  let hasLargeMarks: Bool

  private let parameters: Mixture
  private let presentation: any FamilyPresentation
  private let collapses: [Collapse]
  /// True if the layer has outlines or a component is edited.
  private let isShown: Bool

  init(session: Session, layout: PlotLayout, hasLargeMarks: Bool) {
    self.session = session
    self.layout = layout
    self.hasLargeMarks = hasLargeMarks
    let fit = session.timeline.present
    parameters = session.tween?.parameters(to: fit) ?? fit.parameters
    presentation = fit.model.family.presentation
    isShown = session.view.layer.row.hasOutlines || session.editedComponent != nil
    collapses = isShown ? session.collapses : []
  }

  private var view: Bounds { layout.viewport.bounds }

  /// The outlines at the levels of the layer. The one being edited is thick; a collapsed one is on top.
  func outlines(on surface: Surface) -> [Mark] {
    guard isShown else { return [] }
    return session.view.layer.row.levels.flatMap { level, priority in
      parameters.components.enumerated().flatMap { k, component in
        let isCollapsed = collapses.contains { $0.component == k }
        let deviations = level.deviations(of: component, presentation)
        return
          presentation
          .outline(of: component, level: deviations, samples: layout.samples, in: view)
          .map { curve in
            let pen = Pen(
              style(of: k, on: surface), priority: isCollapsed ? priority + 2 : priority,
              isThick: hasLargeMarks || session.editedComponent == k, isDotted: curve.isDotted)
            return Mark.curves(
              [curve.points], isClosed: curve.isClosed, pen: pen, isOnTop: isCollapsed)
          }
      }
    }
  }

  /// The colour of a component; none where colours mean classes.
  private func style(of k: Int, on surface: Surface) -> Style {
    session.shownClasses == nil
      ? surface.styles.component(k, of: parameters.count) : surface.style(.quiet)
  }

  private func badgeStyle(of k: Int, on surface: Surface) -> Style {
    session.shownClasses == nil
      ? surface.styles.badge(k, of: parameters.count) : surface.style(.quiet).with(.reverse)
  }

  /// The earlier places of the means: a ring at the start, a dot after each M-step.
  func trails(on surface: Surface) -> [Mark] {
    guard isShown else { return [] }
    // The newest is on top. More than 200 could not be told apart.
    return session.timeline.earlierParameters(latest: 200).flatMap { fit in
      presentation.badgePlaces(of: fit.parameters, in: view).enumerated().map { k, place in
        .glyph(
          surface[fit.origin == .start ? .touch : .trail], at: place,
          style: style(of: k, on: surface).with(.bold))
      }
    }
  }

  /// The cells of the badges. The points of collapsed components and the one under the cursor stay visible.
  var badgeLayout: BadgeLayout {
    let selected = session.pointUnderCursor.map { [session.dataset.points[$0]] } ?? []
    return BadgeLayout(
      isShown ? presentation.badgePlaces(of: parameters, in: view) : [],
      width: hasLargeMarks ? 5 : 3, in: layout.viewport,
      keeping: collapses.flatMap(\.places) + selected)
  }

  /// The points onto which components collapsed.
  func collapsedPoints(on surface: Surface) -> [Mark] {
    collapses.flatMap(\.places).map {
      .glyph(surface[.attention], at: $0, style: surface.style(.warning))
    }
  }

  /// The badges of the components, and the words beside those of collapsed ones.
  func badges(on surface: Surface) -> [Badge] {
    let rects = badgeLayout.rects
    let badges = rects.enumerated().compactMap { k, rect in
      rect.map {
        Badge(
          hasLargeMarks ? "  \(k + 1)  " : " \(k + 1) ", in: $0,
          style: badgeStyle(of: k, on: surface),
          outline: session.editedComponent == k ? surface.style(.strong) : nil)
      }
    }
    return badges + notes(beside: rects, on: surface)
  }

  /// A word beside the badge of each collapsed component, with an arrow to it, where badges and earlier words
  /// leave room.
  private func notes(beside rects: [Rect?], on surface: Surface) -> [Badge] {
    let area = layout.viewport.rect
    var taken = rects.compactMap(\.self)
    var notes: [Badge] = []
    for collapse in collapses {
      let word = collapse.kind.note
      let toLeft = " \(surface[.pointerToLeft]) \(word) "
      let toRight = " \(word) \(surface[.pointer]) "
      guard rects.indices.contains(collapse.component), let badge = rects[collapse.component]
      else { continue }
      let width = surface.width(toLeft)
      let places = [(toLeft, badge.endColumn), (toRight, badge.column - width)].map {
        ($0, Rect(column: $1, row: badge.row, columns: width, rows: 1))
      }
      let free = places.first { _, rect in
        rect.column >= area.column && rect.endColumn <= area.endColumn
          && !taken.contains { $0.overlaps(rect) }
      }
      guard let (text, rect) = free else { continue }
      taken.append(rect)
      notes.append(Badge(text, in: rect, style: surface.style(.warning)))
    }
    return notes
  }
}

/// A component that the last M-step did not move because it collapsed onto points.
struct Collapse {
  let component: Int
  let kind: CollapsedPoints.Kind
  /// The first of the points; all where there are few.
  let places: [Point]
}

extension CollapsedPoints.Kind {
  /// The state of the component in a few words.
  var note: String {
    switch self {
    case .place, .line: "collapsed"
    case .resolution: "too narrow"
    case .slope: "one x"
    }
  }
}

extension Session {
  /// The collapsed components of the present parameters.
  var collapses: [Collapse] {
    timeline.presentEvents.compactMap { event in
      guard case .collapsed(let k, let points) = event else { return nil }
      return Collapse(
        component: k, kind: points.kind, places: points.first.map { dataset.points[$0] })
    }
  }
}
