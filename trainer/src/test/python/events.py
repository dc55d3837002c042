"""Prints what TensorBoard reads in a folder of events, as JSON."""

import json
import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.plugins.hparams import metadata

events = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0, "images": 0, "tensors": 0})
events.Reload()
tags = events.Tags()
hparams = events.PluginTagToContent("hparams")
start = metadata.parse_session_start_info_plugin_data(hparams[metadata.SESSION_START_INFO_TAG])
experiment = metadata.parse_experiment_plugin_data(hparams[metadata.EXPERIMENT_TAG])
end = metadata.parse_session_end_info_plugin_data(hparams[metadata.SESSION_END_INFO_TAG])


def value(v):
    return getattr(v, v.WhichOneof("kind"))


print(
    json.dumps(
        {
            "scalars": {t: [e.step for e in events.Scalars(t)] for t in tags["scalars"]},
            "images": tags["images"],
            "text": events.Tensors("recipe/text_summary")[0].tensor_proto.string_val[0].decode(),
            "graph": {
                n.name: [
                    n.op,
                    list(n.input),
                    [d.size for s in n.attr["_output_shapes"].list.shape for d in s.dim],
                ]
                for n in events.Graph().node
            },
            "hparams": {k: value(v) for k, v in start.hparams.items()},
            "metrics": [m.name.tag for m in experiment.metric_infos],
            "status": end.status,
        }
    )
)
