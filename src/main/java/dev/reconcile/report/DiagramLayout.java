package dev.reconcile.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes of a diagram are and which way its arrows take, by the layered algorithm of the
 * Eclipse Layout Kernel: arrows point to the right wherever they can.
 *
 * @param boxes in the order of the diagram's
 * @param lines in the order of the diagram's arrows, each from its start to its end
 */
record DiagramLayout(Place size, List<Place> boxes, List<List<Point>> lines) {

  private static final double PADDING = 20;
  private static final double BETWEEN_BOXES = 30;
  private static final double BETWEEN_LAYERS = 60;

  /** A corner and what goes from there to the right and down. */
  record Place(double x, double y, double width, double height) {}

  /** A point. */
  record Point(double x, double y) {}

  /** Lays a diagram out. The same diagram always comes out the same. */
  static DiagramLayout of(Diagram diagram, BoxSize sizes) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(PADDING));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    Map<String, ElkNode> nodes = new HashMap<>();
    List<ElkNode> boxes = new ArrayList<>();
    for (Diagram.Box box : diagram.boxes()) {
      ElkNode node = ElkGraphUtil.createNode(graph);
      node.setDimensions(sizes.width(box), sizes.height(box));
      node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
      nodes.put(box.name(), node);
      boxes.add(node);
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Diagram.Arrow arrow : diagram.arrows()) {
      ElkNode from = Objects.requireNonNull(nodes.get(arrow.from()), arrow.from());
      ElkNode to = Objects.requireNonNull(nodes.get(arrow.to()), arrow.to());
      edges.add(
          ElkGraphUtil.createSimpleEdge(
              port(from, PortSide.EAST, sizes.start(diagram, arrow)),
              port(to, PortSide.WEST, sizes.end())));
    }
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    return new DiagramLayout(
        place(graph),
        boxes.stream().map(DiagramLayout::place).toList(),
        edges.stream().map(DiagramLayout::line).toList());
  }

  private static ElkPort port(ElkNode node, PortSide side, double height) {
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    port.setLocation(side == PortSide.EAST ? node.getWidth() : 0, height);
    return port;
  }

  private static Place place(ElkNode node) {
    return new Place(node.getX(), node.getY(), node.getWidth(), node.getHeight());
  }

  private static List<Point> line(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(bend.getX(), bend.getY()));
      }
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return points;
  }
}
