package jtorch.trainer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven that runs this test, for another project.
 *
 * <p>Its repository is new; what isn't laid there by {@link #install} comes out of the repository
 * that this build has filled, so that no network is needed.
 */
final class Maven {
  private final Path program = Path.of(System.getProperty("library.maven", ""), "bin", "mvn");
  private final Path repository;
  private final Path settings;

  /** Maven with a repository in a folder; the test is skipped where there is no Maven. */
  Maven(Path folder) throws IOException {
    assumeTrue(Files.isExecutable(program), "Maven does not run this test, so there is no Maven");
    repository = folder.resolve("repository");
    Path filled = Path.of(System.getProperty("library.repository", ""));
    settings =
        Files.writeString(
            folder.resolve("settings.xml"),
            """
            <settings>
              <mirrors>
                <mirror><id>here</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
              </mirrors>
            </settings>
            """
                .formatted(filled.toUri()));
  }

  /**
   * Lays a file out as Maven's install plugin does.
   *
   * @param suffix what its name has behind the version: {@code .pom}, {@code -linux-x86_64.jar}
   */
  void install(String group, String artifact, String version, String suffix, Path file)
      throws IOException {
    Path folder = repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(artifact + "-" + version + suffix));
  }

  /** Runs it in a project; it must succeed. */
  void run(Path project, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "-B", "-q", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + repository);
    command.addAll(List.of(arguments));
    Child.run(project, 0, command);
  }
}
